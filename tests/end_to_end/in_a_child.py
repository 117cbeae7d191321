"""Running one of the scripts here as a process of its own, which may be killed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def told_by(script: str, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """What the script says of each try, a line each; it is told what is `wanted`."""
    done = subprocess.run(
        [sys.executable, str(HERE / script)],
        input=json.dumps(wanted),
        cwd=HERE.parents[1],
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
