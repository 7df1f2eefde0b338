/** Parquet files that are written. Start at {@link org.daal4j.parquet.write.ParquetWriter}. */
package org.daal4j.parquet.write;
