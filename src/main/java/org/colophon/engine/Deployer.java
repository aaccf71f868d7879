package org.colophon.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/**
 * Brings the models and forms into the engine before it takes up any job.
 *
 * <p>Everything is deployed together as soon as one file changed, because a form is bound to the
 * deployment of its model. Names are {@code processes/x.bpmn} and {@code forms/x.form} wherever the
 * program runs, so a move from the IDE to the packaged jar makes no new versions. A model that does
 * not parse stops the start. Cases that run by an older version follow ({@link CaseMigration}).
 */
@Component
@Order(10)
class Deployer implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(Deployer.class);
  private static final String NAME = "colophon";

  private final RepositoryService repository;
  private final ResourcePatternResolver files;
  private final CaseMigration cases;
  private final MigrationLock lock;

  Deployer(
      RepositoryService repository,
      ResourcePatternResolver files,
      CaseMigration cases,
      MigrationLock lock) {
    this.repository = repository;
    this.files = files;
    this.cases = cases;
    this.lock = lock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException, SQLException {
    try (var held = lock.take()) {
      deploy();
      cases.run();
    }
  }

  private void deploy() throws IOException {
    var wanted = new TreeMap<String, String>();
    read("processes", "bpmn", wanted);
    read("forms", "form", wanted);
    if (wanted.equals(deployed())) {
      log.info("Models and forms are unchanged: {} files", wanted.size());
      return;
    }
    var deployment = repository.createDeployment().name(NAME).source(NAME);
    wanted.forEach(deployment::addString);
    deployment.deploy();
    log.info("Deployed {} models and forms", wanted.size());
  }

  private void read(String folder, String ending, Map<String, String> into) throws IOException {
    for (var file : files.getResources("classpath*:" + folder + "/*." + ending)) {
      into.put(folder + "/" + file.getFilename(), file.getContentAsString(UTF_8));
    }
  }

  private Map<String, String> deployed() throws IOException {
    var latest =
        repository
            .createDeploymentQuery()
            .deploymentName(NAME)
            .orderByDeploymentTime()
            .desc()
            .list();
    return latest.isEmpty() ? Map.of() : contentOf(latest.get(0));
  }

  private Map<String, String> contentOf(Deployment deployment) throws IOException {
    var content = new TreeMap<String, String>();
    for (var name : repository.getDeploymentResourceNames(deployment.getId())) {
      try (var stream = repository.getResourceAsStream(deployment.getId(), name)) {
        content.put(name, StreamUtils.copyToString(stream, UTF_8));
      }
    }
    return content;
  }
}
