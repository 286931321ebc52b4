package id.jejak.objectstore;

import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import id.jejak.objectstore.s3.S3ObjectStore;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ObjectStoreConfiguration {
  @Bean
  ObjectStore objectStore(ObjectStoreProperties properties) throws IOException {
    return switch (properties.type()) {
      case FILESYSTEM -> new FilesystemObjectStore(properties.folder());
      case S3 -> new S3ObjectStore(properties.s3());
    };
  }
}
