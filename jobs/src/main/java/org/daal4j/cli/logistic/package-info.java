/** Logistic regression on the command line. */
package org.daal4j.cli.logistic;
