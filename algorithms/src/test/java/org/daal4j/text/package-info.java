/**
 * Tests of the text reader. {@link org.daal4j.text.RandomTable} makes tables for the tests of other
 * modules too.
 */
package org.daal4j.text;
