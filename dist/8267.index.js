export const id = 8267;
export const ids = [8267];
export const modules = {

/***/ 93627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ BufferType),
/* harmony export */   ZU: () => (/* binding */ Type)
/* harmony export */ });
// Licensed to the Apache Software Foundation (ASF) under one
// or more contributor license agreements.  See the NOTICE file
// distributed with this work for additional information
// regarding copyright ownership.  The ASF licenses this file
// to you under the Apache License, Version 2.0 (the
// "License"); you may not use this file except in compliance
// with the License.  You may obtain a copy of the License at
//
//   http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing,
// software distributed under the License is distributed on an
// "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY
// KIND, either express or implied.  See the License for the
// specific language governing permissions and limitations
// under the License.







/**
 * Main data type enumeration.
 *
 * Data types in this library are all *logical*. They can be expressed as
 * either a primitive physical type (bytes or bits of some fixed size), a
 * nested type consisting of other data types, or another data type (e.g. a
 * timestamp encoded as an int64).
 *
 * **Note**: Only non-negative enum values are written to an Arrow IPC payload.
 *
 * The rest of the values are specified here so TypeScript can narrow the type
 * signatures further beyond the base Arrow Types. The Arrow DataTypes include
 * metadata like `bitWidth` that impact the type signatures of the values we
 * accept and return.
 *
 * For example, the `Int8Vector` reads 1-byte numbers from an `Int8Array`, an
 * `Int32Vector` reads a 4-byte number from an `Int32Array`, and an `Int64Vector`
 * reads a pair of 4-byte lo, hi 32-bit integers as a zero-copy slice from the
 * underlying `Int32Array`.
 *
 * Library consumers benefit by knowing the narrowest type, since we can ensure
 * the types across all public methods are propagated, and never bail to `any`.
 * These values are _never_ used at runtime, and they will _never_ be written
 * to the flatbuffers metadata of serialized Arrow IPC payloads.
 */
var Type;
(function (Type) {
    Type[Type["NONE"] = 0] = "NONE";
    Type[Type["Null"] = 1] = "Null";
    Type[Type["Int"] = 2] = "Int";
    Type[Type["Float"] = 3] = "Float";
    Type[Type["Binary"] = 4] = "Binary";
    Type[Type["Utf8"] = 5] = "Utf8";
    Type[Type["Bool"] = 6] = "Bool";
    Type[Type["Decimal"] = 7] = "Decimal";
    Type[Type["Date"] = 8] = "Date";
    Type[Type["Time"] = 9] = "Time";
    Type[Type["Timestamp"] = 10] = "Timestamp";
    Type[Type["Interval"] = 11] = "Interval";
    Type[Type["List"] = 12] = "List";
    Type[Type["Struct"] = 13] = "Struct";
    Type[Type["Union"] = 14] = "Union";
    Type[Type["FixedSizeBinary"] = 15] = "FixedSizeBinary";
    Type[Type["FixedSizeList"] = 16] = "FixedSizeList";
    Type[Type["Map"] = 17] = "Map";
    Type[Type["Duration"] = 18] = "Duration";
    Type[Type["LargeBinary"] = 19] = "LargeBinary";
    Type[Type["LargeUtf8"] = 20] = "LargeUtf8";
    Type[Type["LargeList"] = 21] = "LargeList";
    Type[Type["BinaryView"] = 23] = "BinaryView";
    Type[Type["Utf8View"] = 24] = "Utf8View";
    Type[Type["Dictionary"] = -1] = "Dictionary";
    Type[Type["Int8"] = -2] = "Int8";
    Type[Type["Int16"] = -3] = "Int16";
    Type[Type["Int32"] = -4] = "Int32";
    Type[Type["Int64"] = -5] = "Int64";
    Type[Type["Uint8"] = -6] = "Uint8";
    Type[Type["Uint16"] = -7] = "Uint16";
    Type[Type["Uint32"] = -8] = "Uint32";
    Type[Type["Uint64"] = -9] = "Uint64";
    Type[Type["Float16"] = -10] = "Float16";
    Type[Type["Float32"] = -11] = "Float32";
    Type[Type["Float64"] = -12] = "Float64";
    Type[Type["DateDay"] = -13] = "DateDay";
    Type[Type["DateMillisecond"] = -14] = "DateMillisecond";
    Type[Type["TimestampSecond"] = -15] = "TimestampSecond";
    Type[Type["TimestampMillisecond"] = -16] = "TimestampMillisecond";
    Type[Type["TimestampMicrosecond"] = -17] = "TimestampMicrosecond";
    Type[Type["TimestampNanosecond"] = -18] = "TimestampNanosecond";
    Type[Type["TimeSecond"] = -19] = "TimeSecond";
    Type[Type["TimeMillisecond"] = -20] = "TimeMillisecond";
    Type[Type["TimeMicrosecond"] = -21] = "TimeMicrosecond";
    Type[Type["TimeNanosecond"] = -22] = "TimeNanosecond";
    Type[Type["DenseUnion"] = -23] = "DenseUnion";
    Type[Type["SparseUnion"] = -24] = "SparseUnion";
    Type[Type["IntervalDayTime"] = -25] = "IntervalDayTime";
    Type[Type["IntervalYearMonth"] = -26] = "IntervalYearMonth";
    Type[Type["DurationSecond"] = -27] = "DurationSecond";
    Type[Type["DurationMillisecond"] = -28] = "DurationMillisecond";
    Type[Type["DurationMicrosecond"] = -29] = "DurationMicrosecond";
    Type[Type["DurationNanosecond"] = -30] = "DurationNanosecond";
    Type[Type["IntervalMonthDayNano"] = -31] = "IntervalMonthDayNano";
})(Type || (Type = {}));
var BufferType;
(function (BufferType) {
    /**
     * used in List type, Dense Union and variable length primitive types (String, Binary)
     */
    BufferType[BufferType["OFFSET"] = 0] = "OFFSET";
    /**
     * actual data, either fixed width primitive types in slots or variable width delimited by an OFFSET vector
     */
    BufferType[BufferType["DATA"] = 1] = "DATA";
    /**
     * Bit vector indicating if each value is null
     */
    BufferType[BufferType["VALIDITY"] = 2] = "VALIDITY";
    /**
     * Type vector used in Union type
     */
    BufferType[BufferType["TYPE"] = 3] = "TYPE";
})(BufferType || (BufferType = {}));

//# sourceMappingURL=enum.mjs.map


/***/ }),

/***/ 27446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ DateUnit)
/* harmony export */ });
// automatically generated by the FlatBuffers compiler, do not modify
var DateUnit;
(function (DateUnit) {
    DateUnit[DateUnit["DAY"] = 0] = "DAY";
    DateUnit[DateUnit["MILLISECOND"] = 1] = "MILLISECOND";
})(DateUnit || (DateUnit = {}));

//# sourceMappingURL=date-unit.mjs.map


/***/ }),

/***/ 87043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ TimeUnit)
/* harmony export */ });
// automatically generated by the FlatBuffers compiler, do not modify
var TimeUnit;
(function (TimeUnit) {
    TimeUnit[TimeUnit["SECOND"] = 0] = "SECOND";
    TimeUnit[TimeUnit["MILLISECOND"] = 1] = "MILLISECOND";
    TimeUnit[TimeUnit["MICROSECOND"] = 2] = "MICROSECOND";
    TimeUnit[TimeUnit["NANOSECOND"] = 3] = "NANOSECOND";
})(TimeUnit || (TimeUnit = {}));

//# sourceMappingURL=time-unit.mjs.map


/***/ }),

/***/ 78267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planOf: () => (/* binding */ planOf)
/* harmony export */ });
/* harmony import */ var apache_arrow__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93627);
/* harmony import */ var apache_arrow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27446);
/* harmony import */ var apache_arrow__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87043);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43575);
/* harmony import */ var _sql_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6918);



/** @throws ConfigurationError for a type that no table has, with what to write instead */
function planOf(type, file, column) {
    const unsupported = () => {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${file}: column ${column} is of the Arrow type ${type}, which can't be read. Write it as another type, or the file as Parquet.`);
    };
    switch (type.typeId) {
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Null:
            return textPlan("VARCHAR");
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Bool:
            return { ...staged("BOOLEAN", "BOOLEAN"), value: (vector, row) => vector.get(row) };
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Int: {
            const { isSigned, bitWidth } = type;
            const name = { 8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT" }[bitWidth];
            if (!isSigned && bitWidth === 64)
                return textPlan("UBIGINT");
            return {
                ...staged(isSigned ? name : `U${name}`, "BIGINT"),
                value: (vector, row) => BigInt(vector.get(row)),
            };
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Float:
            return {
                ...staged(type.toString() === "Float64" ? "DOUBLE" : "FLOAT", "DOUBLE"),
                value: (vector, row) => vector.get(row),
            };
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Utf8:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.LargeUtf8:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Utf8View:
            return textPlan("VARCHAR");
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Decimal:
            return decimalPlan(type) ?? unsupported();
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Date: {
            const perDay = type.unit === apache_arrow__WEBPACK_IMPORTED_MODULE_2__/* .DateUnit */ .f.DAY ? 1n : 86400000n;
            return {
                ...staged("DATE", "BIGINT"),
                sql: (cell) => `(DATE '1970-01-01' + CAST(${cell} AS INTEGER))`,
                value: (vector, row) => floorDivided(rawInteger(vector, row), perDay),
            };
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Time: {
            const { unit } = type;
            return {
                ...staged("TIME", "BIGINT"),
                sql: (cell) => `(TIME '00:00:00' + to_microseconds(${cell}))`,
                value: (vector, row) => inMicroseconds(rawInteger(vector, row), unit),
            };
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Timestamp: {
            const { unit, timezone } = type;
            const hasZone = timezone !== null && timezone !== undefined && timezone !== "";
            if (unit === apache_arrow__WEBPACK_IMPORTED_MODULE_3__/* .TimeUnit */ .y.NANOSECOND && !hasZone) {
                return {
                    ...staged("TIMESTAMP_NS", "BIGINT"),
                    sql: (cell) => `make_timestamp_ns(${cell})`,
                    value: rawInteger,
                };
            }
            return {
                ...staged(hasZone ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP", "BIGINT"),
                sql: (cell) => hasZone ? `make_timestamp(${cell})::TIMESTAMP WITH TIME ZONE` : `make_timestamp(${cell})`,
                value: (vector, row) => inMicroseconds(rawInteger(vector, row), unit),
            };
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Dictionary: {
            const inner = planOf(type.dictionary, file, column);
            // Of the others the buffer holds places in the dictionary, not the values.
            if (!/^(VARCHAR|BOOLEAN|FLOAT|DOUBLE|\w*INT|U?INTEGER)$/.test(inner.type))
                return unsupported();
            return inner;
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.List:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.FixedSizeList:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Struct: {
            const name = nestedType(type) ?? unsupported();
            return {
                ...staged(name, "VARCHAR"),
                sql: (cell) => `CAST(${cell}::JSON AS ${name})`,
                value: (vector, row) => jsonOf(vector.get(row), file, column),
            };
        }
        default:
            return unsupported();
    }
}
function staged(type, plain) {
    return { type, staged: plain, sql: (cell) => (type === plain ? cell : `CAST(${cell} AS ${type})`) };
}
function textPlan(type) {
    return { ...staged(type, "VARCHAR"), value: textOf };
}
function textOf(vector, row) {
    return String(vector.get(row));
}
/** The number in the column's own buffer: what the library makes of times is not exact. */
function rawInteger(vector, row) {
    let index = row;
    for (const { values, length } of vector.data) {
        if (index < length)
            return BigInt(values[index]);
        index -= length;
    }
    throw new RangeError(`there is no row ${row}`);
}
function inMicroseconds(value, unit) {
    if (unit === apache_arrow__WEBPACK_IMPORTED_MODULE_3__/* .TimeUnit */ .y.SECOND)
        return value * 1000000n;
    if (unit === apache_arrow__WEBPACK_IMPORTED_MODULE_3__/* .TimeUnit */ .y.MILLISECOND)
        return value * 1000n;
    return unit === apache_arrow__WEBPACK_IMPORTED_MODULE_3__/* .TimeUnit */ .y.MICROSECOND ? value : floorDivided(value, 1000n);
}
function floorDivided(value, by) {
    const whole = value / by;
    return value % by < 0n ? whole - 1n : whole;
}
/** As DuckDB's widest is. */
const widestDecimal = 38;
function decimalPlan({ precision, scale, bitWidth }) {
    if (bitWidth !== 128 || precision > widestDecimal || scale < 0 || scale > precision)
        return undefined;
    return { ...staged(`DECIMAL(${precision},${scale})`, "VARCHAR"), value: decimalText };
}
/** Four words of 32 bits, the lowest first, in two's complement. */
function decimalText(vector, row) {
    const { scale } = vector.type;
    const words = vector.get(row);
    let value = 0n;
    for (let at = words.length - 1; at >= 0; at--)
        value = (value << 32n) | BigInt(words[at]);
    value = BigInt.asIntN(words.length * 32, value);
    const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
    const whole = digits.slice(0, digits.length - scale);
    const sign = value < 0n ? "-" : "";
    return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - scale)}`;
}
/** The type of a list or struct; undefined where it holds what JSON has no exact words for. */
function nestedType(type) {
    switch (type.typeId) {
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.List:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.FixedSizeList: {
            const inner = nestedType(type.valueType);
            return inner && `${inner}[]`;
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Struct: {
            const fields = type.children.map(({ name, type: own }) => {
                const inner = nestedType(own);
                return inner && `${(0,_sql_js__WEBPACK_IMPORTED_MODULE_4__/* .identifier */ .Cv)(name)} ${inner}`;
            });
            return fields.includes(undefined) ? undefined : `STRUCT(${fields.join(", ")})`;
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Bool:
            return "BOOLEAN";
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Int: {
            const { isSigned } = type;
            return isSigned ? "BIGINT" : "UBIGINT";
        }
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Float:
            return type.toString() === "Float64" ? "DOUBLE" : "FLOAT";
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Utf8:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.LargeUtf8:
        case apache_arrow__WEBPACK_IMPORTED_MODULE_1__/* .Type */ .ZU.Utf8View:
            return "VARCHAR";
        default:
            return undefined;
    }
}
function jsonOf(value, file, column) {
    if (value === null || value === undefined)
        return "null";
    if (typeof value === "bigint")
        return value.toString();
    if (typeof value === "number" && !Number.isFinite(value)) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${file}: column ${column} holds ${value} within a list, which can't be read from Arrow. Write the file as Parquet.`);
    }
    if (typeof value !== "object")
        return JSON.stringify(value);
    if (Symbol.iterator in value) {
        const entries = [...value];
        const isStruct = typeof value.toJSON === "function" && !("get" in value);
        if (!isStruct)
            return `[${entries.map((one) => jsonOf(one, file, column)).join(",")}]`;
        return `{${entries
            .map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one, file, column)}`)
            .join(",")}}`;
    }
    const own = Object.entries(value);
    return `{${own.map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one, file, column)}`).join(",")}}`;
}


/***/ })

};
