/**
 * Fitted models that are applied to new tables. Start at {@link org.daal4j.cli.model.ModelColumns}.
 */
package org.daal4j.cli.model;
