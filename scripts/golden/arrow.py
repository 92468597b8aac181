"""Writes test/toolkit/data/golden/*.arrow: one table with every type that is read, as PyArrow 26.0.1 writes it.

Run it in a virtual environment: pip install pyarrow==26.0.1 && python scripts/golden/arrow.py
"""

import datetime as dt
import decimal
import pathlib

import pyarrow as pa
import pyarrow.feather as feather

target = pathlib.Path(__file__).parents[2] / "test/toolkit/data/golden"

table = pa.table(
    {
        "id": pa.array([1, 2, None], pa.int64()),
        "small": pa.array([-1, 2, 3], pa.int8()),
        "big": pa.array([2**64 - 1, 0, None], pa.uint64()),
        "x": pa.array([1.5, float("nan"), None]),
        "half": pa.array([1.5, -2, None], pa.float32()),
        "name": pa.array(["a", "b\u00e9", None]),
        "cat": pa.array(["u", "v", "u"]).dictionary_encode(),
        "ok": pa.array([True, False, None]),
        "day": pa.array([dt.date(2026, 11, 1), dt.date(1969, 12, 31), None]),
        "at": pa.array([1, -1, None], pa.timestamp("us")),
        "zoned": pa.array([1700000000123, 0, None], pa.timestamp("ms", tz="UTC")),
        "ns": pa.array([1700000000123456789, 0, None], pa.timestamp("ns")),
        "clock": pa.array([1, 86399, None], pa.time32("s")),
        "money": pa.array([decimal.Decimal("12.34"), decimal.Decimal("-0.05"), None], pa.decimal128(10, 2)),
        "list": pa.array([[1, 2], [], None], pa.list_(pa.int64())),
        "emb": pa.array([[0.1, 0.2], [1, 2], None], pa.list_(pa.float32(), 2)),
        "st": pa.array([{"a": 1, "b": "x"}, {"a": None, "b": "y"}, None]),
        "large": pa.array(["L", "M", None], pa.large_string()),
    }
)


def write(name, compression, new):
    options = pa.ipc.IpcWriteOptions(compression=compression)
    with new(str(target / name), table.schema, options=options) as writer:
        for batch in table.to_batches(max_chunksize=2):
            writer.write_batch(batch)


write("file.arrow", None, pa.ipc.new_file)
write("stream.arrow", None, pa.ipc.new_stream)
write("lz4.arrow", "lz4", pa.ipc.new_file)
write("zstd.arrow", "zstd", pa.ipc.new_stream)

long = pa.table({"n": pa.array(range(1000)), "s": pa.array([f"value {i % 7}" for i in range(1000)])})
feather.write_feather(long, str(target / "long-lz4.feather"))
