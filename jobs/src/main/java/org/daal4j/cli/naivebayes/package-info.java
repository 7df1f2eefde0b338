/** Multinomial naive Bayes on the command line. */
package org.daal4j.cli.naivebayes;
