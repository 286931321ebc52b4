package id.jejak.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives each run of a {@link Seeded} law its random numbers and names the seed when it fails. */
final class SeededExtension implements TestTemplateInvocationContextProvider {
  private static final String REPLAY = "jejak.seed";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(Seeded.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
    Long replayed = Long.getLong(REPLAY);
    int runs = context.getRequiredTestMethod().getAnnotation(Seeded.class).value();
    LongStream seeds = replayed == null ? new Random().longs(runs) : LongStream.of(replayed);
    return seeds.mapToObj(Run::new);
  }

  private record Run(long seed) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int number) {
      return "[" + number + "] seed " + seed;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Chance(seed), (TestExecutionExceptionHandler) (context, failure) -> {
        throw new AssertionError(
            "with seed " + seed + " (replay: -D" + REPLAY + "=" + seed + "): " + failure.getMessage(),
            failure);
      });
    }
  }

  private record Chance(long seed) implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Random.class;
    }

    @Override
    public Random resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return new Random(seed);
    }
  }
}
