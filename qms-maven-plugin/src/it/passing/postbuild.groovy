def log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'target/qms')

// Once in each of the two builds, although there are two modules.
assert log.count('ACCEPTED: no errors in 5 commits') == 2
assert log.count('trust: authenticated: root pinned') == 2
assert (reports.list() as Set) == ['git-qms.txt', 'git-qms.json', 'git-qms.sarif', 'TEST-git-qms.xml'] as Set
assert !new File(basedir, 'part/target').exists()
assert log.contains('qms.requireRoot')
