package org.daal4j.core;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the partials of a module, and those that a test holds to the {@link PartialLaws}. */
public final class EveryPartial {

  private EveryPartial() {}

  /**
   * The partials of a module.
   *
   * @param ofModule any of its classes
   */
  public static Set<String> in(Class<?> ofModule) {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : classes(ofModule)) {
      if (Partial.class.isAssignableFrom(type) && isMade(type)) {
        names.add(type.getName());
      }
    }
    return names;
  }

  /**
   * The partials that tests hold to the laws.
   *
   * @param ofTests any test of the module
   */
  public static Set<String> testedBy(Class<?> ofTests) {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : classes(ofTests)) {
      if (PartialLaws.class.isAssignableFrom(type) && isMade(type)) {
        names.add(made(type).getName());
      }
    }
    return names;
  }

  private static boolean isMade(Class<?> type) {
    return !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
  }

  /** What the test of a partial makes. */
  private static Class<?> made(Class<?> test) {
    for (Class<?> type = test; type != PartialLaws.class; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals("newPartial")
            && method.getParameterCount() == 1
            && !method.isBridge()) {
          return method.getReturnType();
        }
      }
    }
    throw new AssertionError(test + " makes no partial");
  }

  private static List<Class<?>> classes(Class<?> one) {
    List<Class<?>> found = new ArrayList<>();
    try {
      Path root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String name = root.relativize(file).toString().replace('/', '.');
          if (name.endsWith(".class") && !name.endsWith("-info.class")) {
            String type = name.substring(0, name.length() - ".class".length());
            found.add(Class.forName(type, false, one.getClassLoader()));
          }
        }
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return found;
  }
}
