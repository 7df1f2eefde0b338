package org.daal4j.regression.robust;

import java.util.List;
import org.daal4j.crossproduct.CrossProducts;

/**
 * The products of the scores of a table.
 *
 * @param fullLeverages how many rows have a leverage of 1, as far as rounding tells
 * @param products for each response those of the coordinates: intercept where there is one, then
 *     independent features
 */
public record Scores(long fullLeverages, List<CrossProducts> products) {}
