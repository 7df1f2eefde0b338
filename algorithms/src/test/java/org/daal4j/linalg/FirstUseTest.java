package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** LAPACK in pure Java sets static variables at its first call, which two threads may make. */
class FirstUseTest {

  private static final int ROUNDS = 40;
  private static final int THREADS = 2;

  @Test
  void threadsThatFactorFirstComeBack() throws Exception {
    List<URL> classPath = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      classPath.add(new File(place).toURI().toURL());
    }
    ExecutorService threads = Executors.newCachedThreadPool(FirstUseTest::daemon);
    for (int round = 0; round < ROUNDS; round++) {
      // Classes of a loader of their own are used for the first time.
      try (URLClassLoader fresh =
          new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
        Class<?> type = fresh.loadClass(ThinQr.class.getName());
        Method factor = type.getMethod("of", double[].class, int.class, int.class, boolean.class);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        Callable<Object> task =
            () -> {
              together.await();
              return factor.invoke(null, new double[] {3, 4, 1, 2}, 2, 2, true);
            };
        List<Future<Object>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          results.add(threads.submit(task));
        }
        for (Future<Object> result : results) {
          double[] r = (double[]) type.getMethod("r").invoke(result.get(30, TimeUnit.SECONDS));
          assertThat(r[0]).isEqualTo(5);
        }
      }
    }
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    return thread;
  }
}
