/** The verb {@code report}. Start at {@link org.daal4j.cli.report.ReportVerb}. */
package org.daal4j.cli.report;
