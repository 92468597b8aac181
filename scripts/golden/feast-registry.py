"""Writes the registry of a small Feast project, and what Feast itself reads in it, into test/register-model/feast/.

Feast 0.67.0: python3 -m venv v && v/bin/pip install feast==0.67.0 && v/bin/python scripts/golden/feast-registry.py
"""

import json
import os
import pathlib
import tempfile
from datetime import timedelta

import pandas as pd
from feast import Entity, FeatureService, FeatureStore, FeatureView, Field, FileSource
from feast.on_demand_feature_view import on_demand_feature_view
from feast.protos.feast.core import Registry_pb2
from feast.types import Float32, Float64, Int64

target = pathlib.Path(__file__).resolve().parents[2] / "test/register-model/feast"
settings = """project: acme
provider: local
registry: data/registry.db
online_store: { type: sqlite, path: data/online.db }
offline_store: { type: file }
entity_key_serialization_version: 3
"""


def views(stats_fields):
    customer = Entity(name="customer", join_keys=["customer_id"])
    source = FileSource(name="stats", path="stats.parquet", timestamp_field="event_timestamp")
    stats = FeatureView(
        name="customer_stats", entities=[customer], ttl=timedelta(days=1), schema=stats_fields, source=source
    )
    usage = FeatureView(
        name="customer_usage", entities=[customer], schema=[Field(name="bytes", dtype=Int64)], source=source
    )

    @on_demand_feature_view(
        sources=[stats], schema=[Field(name="minutes_per_call", dtype=Float64)], mode="pandas"
    )
    def call_length(inputs: pd.DataFrame) -> pd.DataFrame:
        return pd.DataFrame({"minutes_per_call": inputs["minutes"] / inputs["calls"]})

    service = FeatureService(name="churn_v1", features=[stats[["calls"]], call_length])
    return [customer, stats, usage, call_length, service]


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    pathlib.Path("feature_store.yaml").write_text(settings)
    row = {"customer_id": [1], "calls": [2], "minutes": [3.0], "age": [30], "bytes": [4]}
    row["event_timestamp"] = [pd.Timestamp("2026-11-01", tz="UTC")]
    pd.DataFrame(row).to_parquet("stats.parquet")
    store = FeatureStore(repo_path=".")
    fields = [Field(name="calls", dtype=Int64), Field(name="minutes", dtype=Float32)]
    store.apply(views(fields))
    store.apply(views([*fields, Field(name="age", dtype=Int64)]))
    registry = Registry_pb2.Registry.FromString(pathlib.Path("data/registry.db").read_bytes())

# The pickled functions hold paths of the machine, and nobody reads them.
for view in registry.on_demand_feature_views:
    view.spec.ClearField("user_defined_function")
    view.spec.ClearField("feature_transformation")
for history in registry.feature_view_version_history.records:
    history.ClearField("feature_view_proto")

all_views = [
    *registry.feature_views,
    *registry.on_demand_feature_views,
    *registry.stream_feature_views,
]
expected = {
    "views": {
        view.spec.name: {
            "version": view.meta.current_version_number,
            "updatedAt": view.meta.last_updated_timestamp.ToDatetime().strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        for view in all_views
    },
    "services": {
        service.spec.name: [one.feature_view_name for one in service.spec.features]
        for service in registry.feature_services
    },
}
(target / "data").mkdir(parents=True, exist_ok=True)
(target / "feature_store.yaml").write_text(settings)
(target / "data/registry.db").write_bytes(registry.SerializeToString(deterministic=True))
(target / "expected.json").write_text(json.dumps(expected, indent=2, sort_keys=True) + "\n")
