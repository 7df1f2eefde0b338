/**
 * The command line: verbs, options, exit status, streams. Start at {@link org.daal4j.cli.Main},
 * then {@link org.daal4j.cli.VerbCatalog}.
 */
package org.daal4j.cli;
