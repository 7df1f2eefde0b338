package org.daal4j.table;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Setting;

/**
 * What a user says of the columns of a table, whatever its format: which are wanted, in which role,
 * and what happens to rows that are not as they should be.
 *
 * @param columns selectors of the feature columns in the order wanted (see {@link
 *     ColumnSelection}); empty for all columns that have no other role
 * @param ofModel whether those are the columns that a model needs, not what the user has chosen
 * @param responses selectors of the response columns; they become the numeric columns after the
 *     features
 * @param weights selector of the weight column; empty string for none
 * @param text selectors of columns wanted as text (labels, kept columns), in the order wanted; such
 *     a column may be a feature as well
 * @param labels how many of the first {@code text} columns are labels and so are no features by
 *     default
 * @param labelSetting what messages call the choice of labels
 * @param groups selectors of the columns whose values tell the group of a row, in the order wanted;
 *     they become text columns after the labels, and are no features
 * @param countsOnly whether a row with a negative feature is malformed
 * @param policy what becomes of rows that are not as they should be
 * @param preparation how features are made numbers
 * @param asStand whether features come as they stand, where it is not known which are numbers: as
 *     numbers, NaN where there is none, and beside them as text (see {@link FieldsLayout})
 */
public record TableOptions(
    List<String> columns,
    boolean ofModel,
    List<String> responses,
    String weights,
    List<String> text,
    int labels,
    Setting labelSetting,
    List<String> groups,
    boolean countsOnly,
    RowPolicy policy,
    Preparation preparation,
    boolean asStand) {

  /** Which columns are kept beside what is made of a row. */
  public static final Setting KEEP = Setting.named("keep");

  /** All columns are features, no tolerance. */
  public static final TableOptions DEFAULTS =
      new TableOptions(
          List.of(),
          false,
          List.of(),
          "",
          List.of(),
          0,
          Setting.LABEL,
          List.of(),
          false,
          RowPolicy.STRICT,
          Preparation.NONE,
          false);

  /** These, to be changed in some things. */
  public Builder but() {
    return new Builder(this);
  }

  /** Options that differ from others in what is said here. */
  public static final class Builder {

    private List<String> columns;
    private boolean ofModel;
    private List<String> responses;
    private String weights;
    private List<String> text;
    private int labels;
    private Setting labelSetting;
    private List<String> groups;
    private boolean countsOnly;
    private RowPolicy policy;
    private Preparation preparation;
    private boolean asStand;

    private Builder(TableOptions from) {
      columns = from.columns;
      ofModel = from.ofModel;
      responses = from.responses;
      weights = from.weights;
      text = from.text;
      labels = from.labels;
      labelSetting = from.labelSetting;
      groups = from.groups;
      countsOnly = from.countsOnly;
      policy = from.policy;
      preparation = from.preparation;
      asStand = from.asStand;
    }

    /** Selectors of the features. */
    public Builder columns(List<String> selectors) {
      columns = selectors;
      ofModel = false;
      return this;
    }

    /** Selectors of the features, all of which a model needs. */
    public Builder columnsOfModel(List<String> selectors) {
      columns = selectors;
      ofModel = true;
      return this;
    }

    /** Selectors of the responses. */
    public Builder responses(List<String> selectors) {
      responses = selectors;
      return this;
    }

    /** Selector of the weights; empty string for none. */
    public Builder weights(String selector) {
      weights = selector;
      return this;
    }

    /** Selectors of the columns that are wanted as text: labels, then kept ones. */
    public Builder text(List<String> labelColumns, List<String> kept) {
      List<String> all = new ArrayList<>(labelColumns);
      all.addAll(kept);
      text = List.copyOf(all);
      labels = labelColumns.size();
      return this;
    }

    /** What messages call the choice of labels, where they are no classes. */
    public Builder labelSetting(Setting setting) {
      labelSetting = setting;
      return this;
    }

    /** Selectors of the columns that tell the group of a row; none for no groups. */
    public Builder groups(List<String> selectors) {
      groups = selectors;
      return this;
    }

    /** Whether a row with a negative feature is malformed. */
    public Builder countsOnly(boolean only) {
      countsOnly = only;
      return this;
    }

    /** What becomes of rows that are not as they should be. */
    public Builder policy(RowPolicy rows) {
      policy = rows;
      return this;
    }

    /** How features are made numbers. */
    public Builder preparation(Preparation how) {
      preparation = how;
      return this;
    }

    /** Whether features come as they stand, as numbers and as text. */
    public Builder asStand(boolean both) {
      asStand = both;
      return this;
    }

    /** The options. */
    public TableOptions build() {
      return new TableOptions(
          columns,
          ofModel,
          responses,
          weights,
          text,
          labels,
          labelSetting,
          groups,
          countsOnly,
          policy,
          preparation,
          asStand);
    }
  }
}
