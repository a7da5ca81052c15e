"""Downloads of files."""

from bot.sandbox.protocol.errors import Refused, bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.files import DOWNLOAD_LIMIT
from bot.sandbox.world.world import World


def get_file(world: World, call: Call) -> Json:
    """Return the path of a file; files above 20 MB are refused."""
    try:
        file = world.files.get(call.values["file_id"])
    except Refused as refused:
        raise bad_request("invalid file_id") from refused
    if file.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


METHODS = {"getFile": get_file}
