def log = new File(basedir, 'build.log').text

assert log.contains('ACCEPTED: no errors in 5 commits')
assert new File(basedir, 'target/qms/git-qms.json').exists()
assert !new File(basedir, 'judged/target').exists()
