package id.jejak;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.jejak.access.AccessFilter;
import id.jejak.shared.JejakException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
  private static JavaClasses production;

  @BeforeAll
  static void importClasses() {
    production = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(
        "id.jejak");
  }

  @Test
  void givenDeclaredDependencies_thenModulesKeepToThem() {
    ApplicationModules.of(Jejak.class).verify();
  }

  @Test
  void givenLucene_thenOnlyItsAdapterAndTheOneThatTranslatesItsQueriesKnowIt() {
    noClasses().that().resideOutsideOfPackages("id.jejak.search.lucene..", "id.jejak.search.opensearch..").should()
        .dependOnClassesThat().resideInAnyPackage("org.apache.lucene..").check(production);
  }

  @Test
  void givenOpenSearch_thenOnlyItsAdapterKnowsIt() {
    only("id.jejak.search.opensearch..", "org.opensearch..", "org.apache.hc..");
  }

  @Test
  void givenEngines_thenTheyKnowNothingOfWhoChoosesThem() {
    noClasses().that().resideInAPackage("id.jejak.search.lucene..").should().dependOnClassesThat().resideInAPackage(
        "id.jejak.search.opensearch..").check(production);
    noClasses().that().resideInAPackage("id.jejak.search.generation..").should().dependOnClassesThat()
        .resideInAnyPackage(
            "id.jejak.search.lucene..", "id.jejak.search.opensearch..")
        .check(production);
  }

  @Test
  void givenTika_thenOnlyItsAdapterKnowsIt() {
    only("id.jejak.extraction.tika..", "org.apache.tika..");
  }

  @Test
  void givenMinio_thenOnlyItsAdapterKnowsIt() {
    only("id.jejak.objectstore.s3..", "io.minio..");
  }

  @Test
  void givenOkHttp_thenOnlyTheS3AdapterAndWebhooksKnowIt() {
    noClasses().that().resideOutsideOfPackages("id.jejak.objectstore.s3..", "id.jejak.webhook..").should()
        .dependOnClassesThat().resideInAnyPackage("okhttp3..").check(production);
  }

  private static void only(String adapter, String... libraries) {
    noClasses().that().resideOutsideOfPackage(adapter).should().dependOnClassesThat().resideInAnyPackage(libraries)
        .check(
            production);
  }

  @Test
  void givenAccessFilter_thenOnlyAccessMakesOne() {
    noConstructors().that().areDeclaredIn(AccessFilter.class).should().bePublic().check(production);
  }

  @Test
  void givenTime_thenNobodyAsksWithoutAClock() {
    noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould()
        .callMethod(LocalDateTime.class, "now").check(production);
  }

  @Test
  void givenSettings_thenTheyAreTypedAndInjectedByConstructor() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(Value.class).check(production);
    noFields().should().beAnnotatedWith(Autowired.class).check(production);
  }

  @Test
  void givenProblems_thenTheyAreNamedAfterTheFact() {
    classes().that().areAssignableTo(JejakException.class).should().haveSimpleNameNotEndingWith("Exception").orShould()
        .haveSimpleName("JejakException").check(production);
  }

  @Test
  void givenNames_thenNoneIsEmpty() {
    noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)$").check(production);
  }
}
