"""Runs schemathesis as each role in turn until enough cases were asked, and counts what was answered."""

import collections
import json
import secrets
import subprocess
import sys
import time
import urllib.request
import uuid
from pathlib import Path

# What must hold of every answer. Left out: "negative_data_rejection" (a change that cannot be read is held, not
# refused, and unknown fields are kept: both by design of the protocol), "positive_data_acceptance" (a well-formed code
# that does not exist is refused), and "unsupported_method" and "ignored_auth" by the tests of access.
CHECKS = ",".join([
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
])


def enrol(server, invitation):
    token = secrets.token_hex(32)
    body = {
        "code": invitation["code"].replace("-", ""),
        "device": str(uuid.uuid4()),
        "token": token,
        "platform": "schemathesis",
        "app_version": "0",
    }
    request = urllib.request.Request(
        f"{server}/v1/enrol", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200
    return token


def ask(work, server, name, token, examples, seed):
    report = work / "report" / f"{name}-{seed}.ndjson"
    report.parent.mkdir(parents=True, exist_ok=True)
    command = [
        work.absolute() / "venv/bin/schemathesis", "run", f"{server}/openapi.json",
        "--checks", CHECKS,
        "--max-examples", str(examples),
        "--phases", "examples,coverage,fuzzing",
        "--mode", "all",
        "--seed", str(seed),
        "--continue-on-failure",
        "--suppress-health-check", "all",
        "--warnings", "off",
        "--no-color",
        "--report", "ndjson",
        "--report-ndjson-path", str(report.absolute()),
    ]
    if token:
        command += ["--header", f"Authorization: Bearer {token}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=work)
    (work / "report" / f"{name}-{seed}.txt").write_text(done.stdout + done.stderr)
    return done.returncode, report, done.stdout


def statuses(report):
    """Every answer in a report, by its status."""
    counted = collections.Counter()

    def walk(value):
        if isinstance(value, dict):
            if "status_code" in value:
                counted[value["status_code"]] += 1
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    with report.open() as lines:
        for line in lines:
            walk(json.loads(line))
    return counted


def main():
    work, wanted, server = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    invitations = json.loads((work / "invitations.json").read_text())
    askers = {"nobody": None}
    for invitation in invitations:
        name = invitation["role"] + ("" if invitation.get("person") else "-shared")
        if name not in askers and not invitation.get("joins"):
            askers[name] = enrol(server, invitation)
    print("as", ", ".join(askers), flush=True)
    counted, failed, begun, seed = collections.Counter(), [], time.monotonic(), 0
    while counted.total() < wanted:
        seed += 1
        for name, token in askers.items():
            code, report, said = ask(work, server, name, token, 200 if wanted > 5000 else 20, seed)
            counted += statuses(report)
            if code != 0:
                failed.append(name)
                print(said[-6000:], flush=True)
            if counted.total() >= wanted:
                break
    server_errors = sum(number for status, number in counted.items() if int(status) >= 500)
    print(f"{counted.total()} cases in {time.monotonic() - begun:.0f} s, {server_errors} of them 5xx")
    print("by status:", dict(sorted(counted.items())))
    sys.exit(1 if failed or server_errors else 0)


main()
