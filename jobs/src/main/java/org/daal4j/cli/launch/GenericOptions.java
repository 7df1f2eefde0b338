package org.daal4j.cli.launch;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.GenericOptionsParser;
import org.daal4j.core.UsageException;

/** Hadoop's generic options, which stand between the verb and our own. */
public final class GenericOptions {

  /** Their names; none of our options is called like one. */
  public static final Set<String> NAMES =
      Set.of("D", "conf", "fs", "jt", "files", "libjars", "archives", "tokenCacheFile");

  private GenericOptions() {}

  /**
   * Takes the generic options off the front of the arguments.
   *
   * @param conf changed by what they say
   * @return the arguments that follow them
   */
  public static List<String> takeFrom(Configuration conf, List<String> arguments)
      throws IOException {
    int own = 0;
    while (own < arguments.size() && isGeneric(arguments.get(own))) {
      String argument = arguments.get(own);
      boolean joined = argument.startsWith("-D") && argument.length() > 2;
      if (!joined && own + 1 == arguments.size()) {
        throw new UsageException(argument + " needs a value.");
      }
      String value = joined ? argument.substring(2) : arguments.get(own + 1);
      if (argument.startsWith("-D") && value.indexOf('=') < 1) {
        throw new UsageException(
            "-D: what follows is not of the form KEY=VALUE. It is not shown, as it may be a"
                + " password.");
      }
      if (argument.equals("-conf")) {
        requireSettings("-conf", new File(new Path(value).toUri().getPath()), value);
      }
      own += joined ? 1 : 2;
    }
    List<String> rest = arguments.subList(own, arguments.size());
    if (own > 0) {
      parse(conf, arguments.subList(0, own));
    }
    return rest;
  }

  /** An argument as messages show it: without the value of a setting, which may be a password. */
  public static String shown(String argument) {
    int equals = argument.indexOf('=');
    return argument.startsWith("-D") ? argument.substring(0, Math.max(2, equals)) : argument;
  }

  /** Whether an argument is one of Hadoop's. */
  public static boolean isGeneric(String argument) {
    return argument.startsWith("-D")
        || argument.startsWith("-") && NAMES.contains(argument.substring(1));
  }

  /**
   * Checks a file of settings. Hadoop itself goes on without one that is not there, and shows a
   * stack trace for one it cannot read.
   *
   * @param option what names the file
   * @param name the file as the user wrote it
   */
  static void requireSettings(String option, File file, String name) throws IOException {
    if (!file.isFile()) {
      throw new UsageException(option + ": there is no file " + name + ".");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = new FileInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new UsageException(
          option
              + ": "
              + name
              + " is not an XML file of Hadoop settings: line "
              + e.getLocation().getLineNumber()
              + " cannot be read.");
    }
  }

  private static void parse(Configuration conf, List<String> generic) throws IOException {
    GenericOptionsParser parser;
    try {
      parser = new GenericOptionsParser(conf, generic.toArray(String[]::new));
    } catch (IOException | RuntimeException e) {
      throw new UsageException("generic options " + names(generic) + ": " + e.getMessage());
    }
    if (parser.getRemainingArgs().length > 0) {
      throw new UsageException(
          "generic options " + names(generic) + ": Hadoop does not understand them.");
    }
  }

  /** The options without their values. */
  private static String names(List<String> generic) {
    return String.join(
        ", ",
        generic.stream().filter(GenericOptions::isGeneric).map(GenericOptions::shown).toList());
  }
}
