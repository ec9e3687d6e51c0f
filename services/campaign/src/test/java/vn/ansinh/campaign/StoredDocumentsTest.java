package vn.ansinh.campaign;

import org.springframework.boot.test.context.SpringBootTest;
import vn.ansinh.testing.StoredDocuments;
import vn.ansinh.testing.WithBroker;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithStore
@WithBroker
@WithIssuer
class StoredDocumentsTest extends StoredDocuments {
}
