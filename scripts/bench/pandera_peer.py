"""A peer of the validate benchmark: the same checks by Pandera on Polars, with all failures collected."""

import datetime
import sys

import pandera.polars as pa
import polars as pl

schema = pa.DataFrameSchema(
    {
        "id": pa.Column(pl.Int64, unique=True, nullable=False),
        "age": pa.Column(pl.Float64, pa.Check.in_range(0, 120), nullable=True),
        "plan": pa.Column(pl.String, pa.Check.isin(["basic", "plus", "pro"]), nullable=True),
        "email": pa.Column(pl.String, pa.Check.str_matches(r"^[^@\s]+@[^@\s]+\.[a-z]+$"), nullable=False),
        "amount": pa.Column(pl.Float64, pa.Check.ge(0), nullable=True),
        "country": pa.Column(pl.String, pa.Check.isin(["DE", "FR"]), nullable=True),
        "score": pa.Column(pl.Float64, pa.Check.in_range(0, 1), nullable=True),
        "note": pa.Column(pl.String, pa.Check.str_length(max_value=40), nullable=True),
        "joined": pa.Column(pl.Date, pa.Check.ge(datetime.date(2026, 1, 1)), nullable=True),
    }
)
path = sys.argv[1]
data = pl.read_parquet(path) if path.endswith(".parquet") else pl.read_csv(path, try_parse_dates=True)
try:
    schema.validate(data, lazy=True)
except pa.errors.SchemaErrors as error:
    print(len(error.failure_cases))
