/**
 * Reads Avro's container files: blocks of records, whose used fields become numbers and text of row
 * blocks without an object for a record. Start reading at {@link org.daal4j.avro.AvroFile}.
 *
 * <p>Internal.
 */
package org.daal4j.avro;
