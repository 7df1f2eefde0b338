package org.daal4j.cli.model;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.group.GroupedModel;
import org.daal4j.model.ModelReader;
import org.daal4j.result.SavedModel;

/**
 * The kinds of models that a verb takes.
 *
 * @param otherwise what the verb does not do with other results, as {@code predict does not apply}
 * @param loaders by the verb whose results they are, in the order of messages
 * @param <T> what it takes them for
 */
public record SavedModels<T>(String otherwise, Map<String, Loader<? extends T>> loaders) {

  /** Reads a model whose verb is known. */
  @FunctionalInterface
  public interface Loader<T> {
    /** Reads it. */
    T read(ModelReader saved) throws IOException;
  }

  /**
   * Makes one of the models of groups.
   *
   * @param <T> what it takes them for
   */
  @FunctionalInterface
  public interface OfGroups<T> {
    /** Reads them. */
    T read(ModelReader saved, Loader<? extends T> loader) throws IOException;
  }

  /**
   * Reads a result directory.
   *
   * @throws BadInputException when it holds no such model, or one for each of some groups
   */
  public T open(Configuration conf, String directory) throws IOException {
    return open(
        conf,
        directory,
        (saved, loader) -> {
          throw new BadInputException(
              directory
                  + ": is a result of groups, a model for each, which "
                  + otherwise
                  + ". Fit the rows of a group by themselves.");
        });
  }

  /**
   * Reads a result directory, which may hold models of groups.
   *
   * @throws BadInputException when it holds no such model
   */
  public T open(Configuration conf, String directory, OfGroups<T> groups) throws IOException {
    SavedModel model = SavedModel.open(conf, directory);
    String fit = model.string("verb");
    Loader<? extends T> loader = loaders.get(fit);
    if (loader == null) {
      throw new BadInputException(
          directory
              + ": is a result of '"
              + fit
              + "', which "
              + otherwise
              + ". Name a result of one of "
              + String.join(", ", loaders.keySet())
              + ".");
    }
    return GroupedModel.isIn(model) ? groups.read(model, loader) : loader.read(model);
  }
}
