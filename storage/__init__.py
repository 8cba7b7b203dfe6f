"""What is kept: SQL files, two engines, repositories, the unit of work, migrations, the lock."""
