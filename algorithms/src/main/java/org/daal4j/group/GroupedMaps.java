package org.daal4j.group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Unseen;
import org.daal4j.model.Model;

/** The maps of the models of groups, as one. */
final class GroupedMaps {

  private GroupedMaps() {}

  /**
   * The map of all groups that have a model.
   *
   * @param labelled whether the first text field of a row is its actual label
   * @param unseen what a row of another group does
   * @throws UsageException when the groups would write different columns
   */
  static <M extends Model> GroupedMap of(
      GroupedModel<M> models, boolean labelled, Unseen unseen, Function<M, RowMap> map) {
    List<Group> groups = new ArrayList<>();
    List<RowMap> maps = new ArrayList<>();
    List<RowColumn> columns = null;
    for (int i = 0; i < models.size(); i++) {
      FittedGroup<M> fitted = fitted(models, i);
      if (fitted.model().isPresent()) {
        RowMap one = map.apply(fitted.model().get());
        columns = columns == null ? one.columns() : columns;
        if (!columns.equals(one.columns())) {
          throw new UsageException(
              Setting.GROUP_BY
                  + ": group "
                  + fitted.group().name()
                  + " would write other columns than group "
                  + groups.get(0).name()
                  + ", as it has other classes. Leave the probabilities out.");
        }
        groups.add(fitted.group());
        maps.add(one);
      }
    }
    int fields = models.groupColumns().orElseThrow().names().size();
    return new GroupedMap(labelled ? 1 : 0, fields, unseen == Unseen.ZERO, groups, maps);
  }

  private static <M extends Model> FittedGroup<M> fitted(GroupedModel<M> models, int place) {
    try {
      return models.fitted(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model of the first group that has one. */
  static <M extends Model> M any(GroupedModel<M> models) {
    for (int i = 0; i < models.size(); i++) {
      FittedGroup<M> fitted = fitted(models, i);
      if (fitted.model().isPresent()) {
        return fitted.model().get();
      }
    }
    throw new IllegalStateException("no group has a model");
  }
}
