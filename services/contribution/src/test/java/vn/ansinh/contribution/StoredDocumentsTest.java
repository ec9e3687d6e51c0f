package vn.ansinh.contribution;

import vn.ansinh.testing.StoredDocuments;

@ContributionFlow
class StoredDocumentsTest extends StoredDocuments {
}
