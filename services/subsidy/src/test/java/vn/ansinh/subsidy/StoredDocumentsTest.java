package vn.ansinh.subsidy;

import vn.ansinh.testing.StoredDocuments;

@SubsidyTest
class StoredDocumentsTest extends StoredDocuments {
}
