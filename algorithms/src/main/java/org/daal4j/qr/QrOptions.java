package org.daal4j.qr;

/**
 * What a QR is asked for.
 *
 * @param matrixQ whether Q is to be written
 */
public record QrOptions(boolean matrixQ) {}
