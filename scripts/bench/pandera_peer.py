"""The peer of the validate benchmark: the same checks by Pandera on Polars, with all failures collected."""

import sys

import pandera.polars as pa
import polars as pl

schema = pa.DataFrameSchema(
    {
        "id": pa.Column(pl.Int64, unique=True, nullable=False),
        "age": pa.Column(pl.Float64, pa.Check.in_range(0, 120), nullable=True),
        "plan": pa.Column(pl.String, pa.Check.isin(["basic", "plus", "pro"]), nullable=False),
        "email": pa.Column(pl.String, pa.Check.str_matches(r"^[^@\s]+@[^@\s]+\.[a-z]+$"), nullable=False),
        "amount": pa.Column(pl.Float64, pa.Check.ge(0), nullable=False),
    }
)
try:
    schema.validate(pl.read_csv(sys.argv[1]), lazy=True)
except pa.errors.SchemaErrors as error:
    print(len(error.failure_cases))
