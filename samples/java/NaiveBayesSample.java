import java.io.IOException;
import org.daal4j.api.Session;
import org.daal4j.api.TableReader;
import org.daal4j.model.Table;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.NaiveBayesModel;

/** Naive Bayes of the words of texts in two files; the classes of those in a third. */
public class NaiveBayesSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table train = session.read("samples/java/data/words-[12].csv").label("topic").table();
      NaiveBayesModel model = NaiveBayes.options().alpha(1).fit(session, train);
      TableReader test = session.read("samples/java/data/words-test.csv").label("topic");

      System.out.println("classes: " + model.classes());
      System.out.println("predicted: " + session.predict(model, test.forModel(model)).text(0));
      System.out.println("right: " + session.accuracy(model, test.forModel(model)).orElseThrow());
    }
  }
}
