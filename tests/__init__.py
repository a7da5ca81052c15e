import os

# Where the tests take place, unless they say another.
os.environ["BALAGH_THEATRE"] = "syria"
