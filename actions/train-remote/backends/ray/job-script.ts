/** Paths inside the package that is uploaded. */
export const jobScriptPath = ".mergeline/job.py";
export const jobSettingsPath = ".mergeline/job.json";
export const jobParametersPath = ".mergeline/parameters.json";

export const entrypoint = `python3 ${jobScriptPath}`;

/** Where a job leaves what it wrote, in the folder of Ray's logs, which Ray's dashboard hands out. */
export const manifestFile = (submission: string) => `mergeline-${submission}.json`;
export const outputFile = (submission: string, output: string) => `mergeline-${submission}-${output}.bin`;

/**
 * What runs on the cluster, around the command. Ray brings a job's files to it, but none back; its dashboard hands
 * out the files in the folder of its logs, though, of every node and byte for byte. So the outputs are copied there,
 * with a manifest of their digests. Python's own library only: the cluster's python3 need not be Ray's.
 */
export const jobScript = `"""Runs a training command and leaves its outputs where Ray's dashboard can hand them out."""
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

KEEP_SECONDS = 7 * 24 * 3600


def logs_folder(submission):
    # Standard output is the job's log file: it lies in the one folder whose files the dashboard hands out.
    path = os.readlink("/proc/self/fd/1")
    if os.path.basename(path) != "job-driver-%s.log" % submission:
        raise SystemExit("mergeline: this job's output does not go to Ray's log file but to %s" % path)
    return os.path.dirname(path)


def remove_old(folder):
    for path in glob.glob(os.path.join(folder, "mergeline-*")):
        try:
            if time.time() - os.path.getmtime(path) > KEEP_SECONDS:
                os.remove(path)
        except OSError:
            pass


def mark(path):
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_dev, found.st_ino, found.st_ctime_ns, found.st_size)


def keep(path, before, target, here):
    if not os.path.exists(path):
        return {"problem": "missing"}
    real = os.path.realpath(path)
    if os.path.commonpath([here, real]) != here:
        return {"problem": "outside"}
    if not os.path.isfile(real):
        return {"problem": "directory"}
    if before is not None and mark(path) == before:
        return {"problem": "stale"}
    digest = hashlib.sha256()
    size = 0
    with open(real, "rb") as source, open(target, "wb") as copy:
        for chunk in iter(lambda: source.read(1 << 20), b""):
            digest.update(chunk)
            copy.write(chunk)
            size += len(chunk)
    if size == 0:
        os.remove(target)
        return {"problem": "empty"}
    return {"digest": "sha256:" + digest.hexdigest(), "bytes": size}


def main():
    here = os.path.realpath(os.getcwd())
    with open(".mergeline/job.json", encoding="utf-8") as file:
        job = json.load(file)
    submission = job["submission"]
    folder = logs_folder(submission)
    remove_old(folder)
    before = {name: mark(path) for name, path in job["outputs"].items()}
    environment = dict(os.environ, MERGELINE_PARAMETERS=os.path.join(here, ".mergeline", "parameters.json"))
    shell = ["bash", "-eo", "pipefail", "-c"] if shutil.which("bash") else ["sh", "-e", "-c"]
    code = subprocess.call(shell + [job["command"]], env=environment)
    if code != 0:
        sys.exit(code if code > 0 else 128 - code)
    outputs = {}
    for name, path in job["outputs"].items():
        target = os.path.join(folder, "mergeline-%s-%s.bin" % (submission, name))
        outputs[name] = keep(path, before[name], target, here)
    manifest = os.path.join(folder, "mergeline-%s.json" % submission)
    with open(manifest + ".tmp", "w", encoding="utf-8") as file:
        json.dump({"submission": submission, "outputs": outputs}, file)
    os.rename(manifest + ".tmp", manifest)


if __name__ == "__main__":
    main()
`;
