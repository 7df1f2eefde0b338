/** Thin QR of a table. Start at {@link org.daal4j.qr.Qr}. */
package org.daal4j.qr;
