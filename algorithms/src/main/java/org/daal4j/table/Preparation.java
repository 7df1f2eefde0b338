package org.daal4j.table;

import java.util.List;
import org.daal4j.core.Setting;

/**
 * How features are made numbers that a fit can take: filled, encoded, scaled, in this order.
 *
 * @param fill what features without a value are filled with
 * @param categories selectors of features that are categories (see {@link ColumnSelection})
 * @param findsCategories whether every feature is one whose fields are not all numbers
 * @param mostLevels how many levels a category may have
 * @param dropsFirst whether the first level of each category has no column
 * @param scale how features are shifted and scaled
 */
public record Preparation(
    Fill fill,
    List<String> categories,
    boolean findsCategories,
    int mostLevels,
    boolean dropsFirst,
    Scale scale) {

  /** Which features are categories. */
  public static final Setting CATEGORICAL = Setting.named("categorical");

  /** How many levels a category may have. */
  public static final Setting MAX_LEVELS = Setting.named("maxLevels");

  /** Which level of a category has no column. */
  public static final Setting REFERENCE = Setting.named("reference");

  /** How features are shifted and scaled. */
  public static final Setting SCALE = Setting.named("scale");

  /** Features are numbers, as they are. */
  public static final Preparation NONE =
      new Preparation(Fill.NONE, List.of(), false, 1000, false, Scale.NONE);

  /** Whether features change at all. */
  public boolean isNeeded() {
    return fill != Fill.NONE || hasCategories() || scale != Scale.NONE;
  }

  /** Whether there may be categories. */
  public boolean hasCategories() {
    return findsCategories || !categories.isEmpty();
  }

  /** The same without scales. */
  public Preparation unscaled() {
    return new Preparation(fill, categories, findsCategories, mostLevels, dropsFirst, Scale.NONE);
  }
}
