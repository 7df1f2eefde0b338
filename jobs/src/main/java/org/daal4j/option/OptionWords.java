package org.daal4j.option;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daal4j.core.Setting;

/**
 * Settings as they are typed: {@code nClusters} is {@code --n-clusters}, with a value {@code
 * --n-clusters 3}; a switch is {@code --intercept} or {@code --no-intercept}; a property of Hadoop
 * {@code -D some.property=1}; and {@code bin/daal4j} hands the JVM its options.
 */
public final class OptionWords {

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private OptionWords() {}

  /** A text whose settings are named so. */
  public static String of(String text) {
    return Setting.tell(text, OptionWords::words);
  }

  /** The option that a setting is, with its hyphens. */
  public static String option(Setting setting) {
    return "--" + hyphened(setting.name());
  }

  private static String hyphened(String name) {
    return CAPITAL
        .matcher(name)
        .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
  }

  private static String words(String setting, Optional<String> value) {
    if (setting.equals(Setting.HEAP.name())) {
      return value
          .map(size -> "DAAL4J_OPTS=" + setting + size + " with bin/daal4j")
          .orElse(setting + ", for bin/daal4j DAAL4J_OPTS=" + setting + "8g");
    }
    if (setting.equals(Setting.CLIENT_OPTIONS.name())) {
      return setting + " or DAAL4J_OPTS";
    }
    if (setting.contains(".")) {
      return "-D " + setting + value.map(text -> "=" + text).orElse("");
    }
    String option = hyphened(setting);
    return switch (value.orElse("true")) {
      case "true" -> "--" + option;
      case "false" -> "--no-" + option;
      default -> "--" + option + " " + value.get();
    };
  }
}
