"""The pipeline's file says what we believe it says."""

from pathlib import Path

import yaml


# region: test-workflow
def test_the_pipeline_runs_the_tests_on_every_proposal():
    workflow = yaml.safe_load(Path("ci/test.yml").read_text(encoding="utf-8"))
    triggers = workflow[True]  # YAML 1.1 reads the word on as a boolean
    assert "pull_request" in triggers
    commands = [step["run"] for step in workflow["jobs"]["test"]["steps"] if "run" in step]
    assert commands[-1] == "python -m pytest"
    assert workflow["permissions"] == {"contents": "read"}
# endregion
