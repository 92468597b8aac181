"""Serves one version of the model over HTTP: POST /predict, GET /healthz, GET /metrics (Prometheus text).

The manifests that deploy-canary writes set MODEL_NAME, MODEL_VERSION, MODEL_URI and MODEL_DIGEST. The file is loaded
only after its digest has been found right: loading a joblib file runs what is in it.

    curl -d '{"instances": [{"mean_radius": 17.99, ...}]}' http://localhost:8080/predict
"""

from __future__ import annotations

import hashlib
import hmac
import io
import json
import os
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import joblib
import numpy as np

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
LARGEST_REQUEST = 1024 * 1024


def load(path: str, digest: str) -> dict:
    """The model, once its bytes are known to be the registered ones."""
    content = Path(path).read_bytes()
    found = "sha256:" + hashlib.sha256(content).hexdigest()
    if not hmac.compare_digest(found, digest):
        raise SystemExit(f"{path} has the digest {found}, but MODEL_DIGEST is {digest}: this is not the registered model.")
    return joblib.load(io.BytesIO(content))


class Metrics:
    """Counters as mergeline's analysis templates, alerts and dashboard read them. Model and version are not among the
    labels: Prometheus takes those from the pod."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.requests: Counter[int] = Counter()
        self.predictions: Counter[int] = Counter()
        self.buckets: Counter[float] = Counter()
        self.count, self.seconds = 0, 0.0

    def observe(self, status: int, seconds: float, predictions: list[int]) -> None:
        with self.lock:
            self.requests[status] += 1
            self.predictions.update(predictions)
            self.buckets.update(bound for bound in BUCKETS if seconds <= bound)
            self.count, self.seconds = self.count + 1, self.seconds + seconds

    def text(self) -> str:
        name = "http_request_duration_seconds"
        with self.lock:
            lines = ["# TYPE http_requests_total counter"]
            lines += [f'http_requests_total{{status="{status}"}} {n}' for status, n in sorted(self.requests.items())]
            lines += ["# TYPE model_predictions_total counter"]
            lines += [f'model_predictions_total{{prediction="{p}"}} {n}' for p, n in sorted(self.predictions.items())]
            lines += [f"# TYPE {name} histogram"]
            lines += [f'{name}_bucket{{le="{bound}"}} {self.buckets[bound]}' for bound in BUCKETS]
            lines += [f'{name}_bucket{{le="+Inf"}} {self.count}', f"{name}_sum {self.seconds}", f"{name}_count {self.count}"]
        return "\n".join(lines) + "\n"


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], bundle: dict, version: str) -> None:
        super().__init__(address, Handler)
        self.model, self.features = bundle["model"], bundle["features"]
        self.metrics, self.version = Metrics(), version

    def predict(self, body: bytes) -> list[dict]:
        instances = json.loads(body)["instances"]
        values = np.array([[float(instance[name]) for name in self.features] for instance in instances])
        scores = self.model.predict_proba(values)[:, 1]
        return [{"score": float(score), "prediction": int(score >= 0.5)} for score in scores]


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        if self.path == "/healthz":
            self.answer(200, {"status": "ok", "version": self.server.version})
        elif self.path == "/metrics":
            self.send(200, "text/plain; version=0.0.4; charset=utf-8", self.server.metrics.text())
        else:
            self.answer(404, {"error": "POST /predict, GET /healthz or GET /metrics"})

    def do_POST(self) -> None:
        started = time.perf_counter()
        status, answer = self.respond()
        predictions = [one["prediction"] for one in answer.get("predictions", [])]
        self.server.metrics.observe(status, time.perf_counter() - started, predictions)
        self.answer(status, answer)

    def respond(self) -> tuple[int, dict]:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LARGEST_REQUEST:
            self.close_connection = True
            return 413, {"error": f"Content-Length of at most {LARGEST_REQUEST} is needed"}
        body = self.rfile.read(int(length))
        if self.path != "/predict":
            return 404, {"error": "POST /predict"}
        try:
            return 200, {"version": self.server.version, "predictions": self.server.predict(body)}
        except (KeyError, TypeError, ValueError) as error:
            return 400, {"error": f"instances: a list of objects with every measurement is needed ({error})"}
        except Exception as error:  # what clients see as 500 is what stops a canary
            self.log_error("%s", error)
            return 500, {"error": "the model failed"}

    def answer(self, code: int, content: dict) -> None:
        self.send(code, "application/json", json.dumps(content))

    def send(self, code: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main() -> None:
    version = os.environ["MODEL_VERSION"]
    bundle = load(os.environ.get("MODEL_PATH", "/srv/model.joblib"), os.environ["MODEL_DIGEST"])
    address = (os.environ.get("HOST", "0.0.0.0"), int(os.environ.get("PORT", "8080")))
    print(f"{os.environ['MODEL_NAME']} version {version} on {address[0]}:{address[1]}", flush=True)
    Server(address, bundle, version).serve_forever()


if __name__ == "__main__":
    main()
