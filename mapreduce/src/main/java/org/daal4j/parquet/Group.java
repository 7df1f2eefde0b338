package org.daal4j.parquet;

import java.util.List;
import org.apache.parquet.format.ColumnChunk;

/**
 * A row group of a file.
 *
 * @param number its number in the file, from 1
 * @param firstRow how many rows of the file are in front of it
 * @param rows how many it has
 * @param middle the byte of the file whose owner reads it
 * @param chunks where its columns are, one for each leaf of the schema
 */
record Group(int number, long firstRow, long rows, long middle, List<ColumnChunk> chunks) {}
