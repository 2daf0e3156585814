"""`validate`: does Rasa find the domain and the training data consistent?"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from operations.common import processes
from operations.common.project import this_project
from operations.common.stopping import StopRequest


def main(arguments: Sequence[str]) -> int:
    """Run `rasa data validate` on the training data alone."""
    argparse.ArgumentParser(prog="validate", description=__doc__).parse_args(arguments)
    project = this_project()
    command = project.rasa("data", "validate", *project.training_arguments())
    with StopRequest() as request:
        processes.run(command, project.root, request, "rasa data validate")
    return 0
