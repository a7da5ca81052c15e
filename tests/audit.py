"""`make audit`: known weaknesses of the pinned requirements. Without the list's server nothing is audited, and that is said.

No package brings a list that could be used offline: the newest (safety-db) is of 2021, and would call everything well.
"""

import json
import subprocess
import sys


def main() -> int:
    """Returns 1 only for a weakness that was found."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--disable-pip",
        "--require-hashes",
        "--progress-spinner",
        "off",
    ]
    done = subprocess.run(
        [*command, "--format", "json", "-r", "deploy/requirements.txt"],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        found = []
    audited = [each for each in found if "vulns" in each]
    weak = [each for each in audited if each["vulns"]]
    for each in weak:
        print(each["name"], each["version"], *(vuln["id"] for vuln in each["vulns"]))
    if not audited:
        print("The list of known weaknesses cannot be reached from here: nothing was audited.")
    else:
        print(f"{len(audited)} of {len(found)} requirements were audited, {len(weak)} have known weaknesses.")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main())
