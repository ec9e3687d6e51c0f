package vn.ansinh.participant;

import vn.ansinh.testing.StoredDocuments;

@ParticipantTest
class StoredDocumentsTest extends StoredDocuments {
}
