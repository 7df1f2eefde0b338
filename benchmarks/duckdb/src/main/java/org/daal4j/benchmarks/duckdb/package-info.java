/** What DuckDB does of the analyses of daal4j. */
package org.daal4j.benchmarks.duckdb;
