/**
 * Thin QR of a table. Start at {@link org.daal4j.qr.Qr}.
 *
 * <p>Public API: {@link org.daal4j.qr.Qr}, {@link org.daal4j.qr.QrOptions}, {@link
 * org.daal4j.qr.QrModel}. The rest is internal.
 */
package org.daal4j.qr;
