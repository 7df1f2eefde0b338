/** What a verb is, and the life of its run. Start at {@link org.daal4j.cli.verb.AnalysisVerb}. */
package org.daal4j.cli.verb;
