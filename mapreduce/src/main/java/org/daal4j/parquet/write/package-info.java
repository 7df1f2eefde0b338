/**
 * Parquet files that are written. Start at {@link org.daal4j.parquet.write.ParquetWriter}.
 *
 * <p>Internal.
 */
package org.daal4j.parquet.write;
