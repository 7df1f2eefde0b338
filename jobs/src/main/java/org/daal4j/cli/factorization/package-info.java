/** QR and singular value decomposition on the command line. */
package org.daal4j.cli.factorization;
