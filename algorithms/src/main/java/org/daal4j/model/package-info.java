/**
 * What fits have in common: the tables they are made from, how models are saved, loaded and applied
 * to other tables. Start at {@link org.daal4j.model.Model} and {@link org.daal4j.model.Table}.
 */
package org.daal4j.model;
