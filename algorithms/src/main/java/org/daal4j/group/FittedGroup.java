package org.daal4j.group;

import java.util.Optional;
import org.daal4j.core.Setting;
import org.daal4j.model.Model;

/**
 * A group and its model.
 *
 * @param group whose rows were fitted
 * @param model empty when they could not be
 * @param reason why not, a sentence; empty when there is a model
 * @param <M> the model
 */
public record FittedGroup<M extends Model>(Group group, Optional<M> model, String reason) {

  @Override
  public String reason() {
    return Setting.plain(reason);
  }

  /** The reason with its settings as {@link Setting#tell} takes them. */
  String markedReason() {
    return reason;
  }
}
